/** A plan to show the tip on. English whatever the person's language, since advice is given on English alone. */
export const SAMPLE_PLAN = `# Churn prediction: hiring plan for the second quarter

We lose four customers in a hundred each month, and learn of it when an invoice bounces. By June the retention team is to have a list of accounts to call on Monday mornings.

## Approach

A rule on logins and open tickets comes first. Machine learning has to beat it by customers kept, not by AUC.

## Hiring

We are hiring our first data scientist, who will own the scores from the warehouse to the call list. Open questions for the hiring manager:

- Should candidates do a take-home exercise, or a technical interview with the team?
- How do we tell curiosity and ownership from a polished résumé?
- What does the job description promise, and can we keep it?

## Risks

- Labels arrive two months late.
- Nobody is on call for the data pipeline yet.
`;
