import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindIn, neverByName, neverKind, type SiteKind, type SiteList } from '../../../../core/tips/never';
import { DATA } from '../../../../tools/compile/compile';
import { compileSites } from '../../../../tools/compile/sites';

const listed = compileSites(DATA);

/** Hosts that stand in no list and are told by their names. */
const BY_NAME: Readonly<Record<SiteKind, string>> = {
  private: `
    localhost wiki intranet 127.0.0.1 10.0.0.5 192.168.1.1 172.16.4.20 169.254.10.1 100.64.0.1 8.8.8.8 0.0.0.0
    [::1] [fe80::1] [fd12:3456:789a::1] [2001:db8::7] [::ffff:a00:5]
    printer.local nas.local app.localhost vault.internal wiki.corp.internal git.lan router.lan plan.intranet
    build.corp disk.home router.home.arpa shop.test expyuzz4wqqyqhjn.onion localhost. nas.local. 10.0.0.5.
    www.ato.gov.au. arxiv.org.`,
  government: `
    nasa.gov www.cdc.gov travel.state.gov my.ny.gov www.army.mil www.mod.gov.xx www.gob.mx sede.agencia.gob.pe
    www.impots.gouv.fr www.interieur.gouv.sn www.ird.govt.nz www.work.govt.nz www.gub.uy www.cra-arc.gc.ca
    www2.gov.bc.ca www.saaq.gouv.qc.ca www.nta.go.jp www.hometax.go.kr www.rd.go.th www.kra.go.ke finanzonline.bmf.gv.at
    www.estv.admin.ch id.bund.de finance.fgov.be www.minfin.gov.it eservices.gov.sg www.gov.ie`,
  bank: `
    www.commerzbank.example onlinebanking.example.de online-banking.example.com ebanking.example.ch netbanking.example.in
    banking.example.com mybank.example bank.example.co my-bank.example.com capital-bank-login.example secure.swedbank.se
    www.rabobank.com www.danskebank.fi bankofireland.com www.bankofbaroda.in www.unionbankofindia.co.in
    sparkasse-koelnbonn.de www.berliner-sparkasse.de www.volksbank-stuttgart.de www.sparebanken-vest.no
    bancosantander.es www.bancochile.cl www.unicajabanco.es www.bancamediolanum.it www.banquepopulaire.fr
    moja.tatrabanka.sk home.barclays.bank www.sdfcu.org www.mycreditunion.example credit-union.example.org west-bank.example`,
  health: `
    mychart.example.org mychartweb.example.com patient.example.com patients.example.org patient-portal.example.net
    patientportal.example.com telehealth.example.com tele-medicine.example telemedicine.example.in www.childrenshospital.org
    hospital.example.com www.mayoclinic.com clinic.example clinics.example.jp www.uniklinik-freiburg.de klinikum.example.de
    klinik-am-see.example clinica.example.es clinique.example.fr www.kantonsspital.ch www.hopital-foch.com
    krankenhaus.example.de ziekenhuis.example.nl pharmacy.example.com www.apotheke.example.de apotek.example.dk
    111.wales.nhs.uk www.nhs.wales medicare.example.com myhealth.example.com`,
  mail: `
    mail.example.com mail2.example.org www.mail.example.com webmail.example.net webmail.mail.example.fr email.example.com
    mymail.example.edu owa.example.com outlook.example.com exchange.example.org correo.example.es poczta.example.pl
    zimbra.example.fr roundcube.example.net eu.webmail.example.com`,
  chat: `
    chat.example.com meet.example.org messenger.example.com webchat.example.net mattermost.example.com
    rocketchat.example.de zulip.example.org www.chat.example.com`,
};

/** What people of the field read, and what merely looks like one of the names. */
const READABLE = `
  arxiv.org ar5iv.labs.arxiv.org huggingface.co medium.com towardsdatascience.com eugeneyan.com applyingml.com
  github.com gist.github.com docs.github.com gitlab.com stackoverflow.com stats.stackexchange.com kaggle.com
  www.kaggle.com openreview.net paperswithcode.com distill.pub pytorch.org discuss.pytorch.org www.tensorflow.org
  scikit-learn.org mlflow.org wandb.ai www.databricks.com docs.aws.amazon.com aws.amazon.com cloud.google.com
  research.google developers.google.com www.google.com docs.google.com ai.meta.com engineering.fb.com netflixtechblog.com
  www.uber.com eng.uber.com engineering.atspotify.com doordash.engineering slack.engineering airbnb.tech
  stripe.com docs.stripe.com chatgpt.com openai.com www.anthropic.com claude.ai mistral.ai deepmind.google
  notion.so www.notion.so example.atlassian.net wiki.example.com confluence.example.com plans.example.org
  news.ycombinator.com www.reddit.com www.linkedin.com x.com substack.com erikbern.com huyenchip.com martinfowler.com
  en.wikipedia.org www.nature.com jmlr.org proceedings.mlr.press neurips.cc icml.cc aclanthology.org dl.acm.org
  mlops.community fullstackdeeplearning.com course.fast.ai karpathy.github.io lilianweng.github.io www.microsoft.com
  learn.microsoft.com outlookseries.example.com yahoo.com
  mailchimp.com mailgun.com mail-archive.com email-marketing.example.com emails.example.com mailing.example.org
  exchanges.example.com stackexchange.com chatbots.example.com chatbot.example.com chats.example.org meetup.com
  www.meetup.com meetings.example.com messengers.example.org
  databank.worldbank.org data.worldbank.org www.worldbank.org wordbank.stanford.edu foodbank.example.org
  www.drugbank.com ukbiobank.ac.uk www.ukbiobank.ac.uk riverbank-software.com datenbank.example.de propbank.github.io
  question-bank.example.com treebank.example.org genebank.example.org data-bank.example.org fairbanks.example.com
  bankrate.com bankruptcy.example.com embankment.example.com banquet.example.com notchase.com purchase.com
  clinical-ml.example.org clinicaltrials.example.org inpatient.example.org outpatient-ml.example.org hospitality.example.com
  healthcare-ai.example.org digital-health.example.org healthygamer.example patience.example.com
  govtech.com govai.example.com gov.capital egov.example.com governance.ai militaria.example.com go.dev gogov.example.com
  mango.example.com localnews.example.com local.example.com internal.example.com corp.example.com homes.example.com
  home.example.com lan.example.com test.example.com testing.com example.com example.net arpanet.example.org 4chan.example
  1.example.com 127.0.0.1.example.com a10.example 3blue1brown.com xn--bcher-kva.example xn--p1ai.example
  localhost.example.com`;

const hostsIn = (text: string) => text.split(/\s+/).filter(Boolean);
const unlisted = Object.entries(BY_NAME).flatMap(([kind, hosts]) =>
  hostsIn(hosts).map((host) => [kind as SiteKind, host] as const),
);

describe('the rules on names', () => {
  it('are tried on enough hosts, each once', () => {
    expect(unlisted.length).toBeGreaterThanOrEqual(120);
    expect(hostsIn(READABLE).length).toBeGreaterThanOrEqual(120);
    const all = [...unlisted.map(([, host]) => host), ...hostsIn(READABLE)];
    expect(all.filter((host, index) => all.indexOf(host) !== index)).toEqual([]);
  });

  it.each(unlisted)('%s: %s', (kind, host) => {
    expect(neverByName(host)).toBe(kind);
  });

  it.each(hostsIn(READABLE))('may be read: %s', (host) => {
    expect(neverByName(host)).toBe(undefined);
    expect(neverKind(host, listed)).toBe(undefined);
  });

  it('take every IPv4 address as browsers write it for private', () => {
    const written = fc.oneof(
      fc.ipV4(),
      fc.nat(0xffffffff).map(String),
      fc.nat(0xffffffff).map((number) => `0x${number.toString(16)}`),
    );
    fc.assert(
      fc.property(written, (address) => {
        expect(neverByName(new URL(`http://${address}/`).hostname)).toBe('private');
      }),
    );
  });

  it('take every IPv6 address as browsers write it for private', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(neverByName(new URL(`http://[${address}]/`).hostname)).toBe('private');
      }),
    );
  });

  it('take no long time for any name', () => {
    const names = [`${'a-'.repeat(120)}a.example`, 'bank'.repeat(60), 'gov.'.repeat(60), `mail${'1'.repeat(240)}`];
    const start = performance.now();
    for (const name of names) neverByName(name);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the list', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
  const hosts = fc.constantFrom(...Object.entries(listed).flatMap(([kind, all]) => all.map((host) => [kind, host])));

  it('has a host, and all below it', () => {
    fc.assert(
      fc.property(hosts, fc.array(label, { maxLength: 3 }), ([kind = '', host = ''], below) => {
        expect(kindIn(listed, [...below, host].join('.'))).toBe(kind);
        expect(neverKind([...below, host].join('.'), listed)).toBe(kind);
        expect(kindIn(listed, `${[...below, host].join('.')}.`)).toBe(kind);
      }),
    );
  });

  it('has no host that merely ends in the same letters', () => {
    fc.assert(
      fc.property(hosts, label, ([, host = ''], before) => {
        // Of two listed hosts one may end in the letters of the other: x.com and netflix.com.
        const longer = `${before}${host}`;
        fc.pre(!Object.values(listed).some((all) => all.includes(longer)));
        expect(kindIn(listed, longer)).toBe(undefined);
        expect(kindIn(listed, `${before}-${host}`)).toBe(undefined);
      }),
    );
  });

  it('has no host above a listed one, nor one that goes on behind it', () => {
    fc.assert(
      fc.property(hosts, label, ([, host = ''], after) => {
        expect(kindIn(listed, host.replace(/^[^.]*\./, ''))).toBe(undefined);
        expect(kindIn(listed, `${host}.${after}.example`)).toBe(undefined);
      }),
    );
  });

  it.each(['notchase.com', 'chase.com.example.org', 'google.com', 'docs.google.com', 'microsoft.com', 'yahoo.com'])(
    'does not have %s',
    (host) => {
      expect(kindIn(listed, host)).toBe(undefined);
    },
  );

  it.each([
    ['secure.chase.com', 'bank'],
    ['mail.google.com', 'mail'],
    ['outlook.office.com', 'mail'],
    ['our-team.slack.com', 'chat'],
    ['app.slack.com', 'chat'],
    ['web.whatsapp.com', 'chat'],
    ['teams.microsoft.com', 'chat'],
    ['www.gov.uk', 'government'],
    ['www.ameli.fr', 'health'],
    ['disk.tail1234.ts.net', 'private'],
  ])('has %s: %s', (host, kind) => {
    expect(kindIn(listed, host)).toBe(kind);
  });

  it('decides where the name says nothing, and the name where there is no entry', () => {
    const list: SiteList = { chat: ['talk.example'], health: ['care.bank.example'] };
    expect(neverKind('a.talk.example', list)).toBe('chat');
    // Of two kinds the entry is somebody's knowledge, the name a guess.
    expect(neverKind('care.bank.example', list)).toBe('health');
    expect(neverKind('other.bank.example', list)).toBe('bank');
    expect(neverKind('example.com', list)).toBe(undefined);
    expect(neverKind('example.com', {})).toBe(undefined);
  });
});
