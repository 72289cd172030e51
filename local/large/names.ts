/** Names of suppliers, products and people that could be real, and are not. */
import type { Chance } from './random.ts';

const firsts =
  `Willow Northgate Harbour Juniper Kestrel Meadow Linden Beacon Compass Orchard Heron Larkfield Copper Tideway
Rowan Stonebridge Brightwater Clover Fernhill Ashdown Marlow Pennine Severn Thistle Wren Cobalt Elmtree Foxglove Granary
Highfield Ivybridge Keystone Lantern Millbrook Nightingale Oakhaven Primrose Quayside Riverside Saffron Tamar Umber Valley
Westbourne Yarrow Alder Bluebell Chilworth Dovecote Ember Fairway Glebe Hawthorn Islay Jasmine Kingfisher Lomond Mercia Nettle
Osprey Pilgrim Quill Redwood Sandpiper Teal Upton Verdant Wharf Zephyr Amber`.split(/\s+/u);
const fields =
  `Health|Care|Digital|Clinical|Medical|Wellbeing|Therapeutics|Diagnostics|Health Systems|Care Systems|Telehealth|
Pharmacy|Mental Health|Rehab|Maternity|Community Care|Primary Care|Cardiology|Diabetes Care|Physio|Nutrition|Eye Care|
Hearing|Dermatology|Sleep|Respiratory|Dental|Social Care|Analytics|Labs`.split(/\|\s*/u);
const kinds = ['', ' UK', ' Ltd', ' Group', ' Partners'];
const things =
  `Diary Steps Connect Planner Monitor Visits Companion Coach Records Messenger Booking Repeat Tracker Check-in Results
Guide Prescriptions Assist Referrals Triage Community Kit Rounds Home Recovery Journal Pathway Link Access Now`.split(
    /\s+/u,
  );
const given =
  `Amina Ben Chloe Dev Elin Farah George Hana Idris Jess Kofi Leila Mohammed Niamh Oliver Parveen Quentin Rosa Sanjay
Tegan Uma Victor Wanda Xiu Yusuf Zainab Alasdair Bethan Ciarán Dónal Eleri Fiona Gwen Harpreet Isla Jakub Katarzyna Lewis Mei
Nadia`.split(/\s+/u);
const families =
  `Adeyemi Baker Choudhury Davies Evans Fraser Gill Hughes Iqbal Jones Kaur Lewis MacDonald Nowak O’Brien Patel
Quinn Roberts Singh Thomas Usman Vaughan Williams Xu Young Zhang Ahmed Bennett Clarke Doyle Edwards Foster Green Harris Ivanova
Jackson Khan Lloyd Murphy Novák`.split(/\s+/u);

/** Enough for every partner to have a name of its own. */
const MOST = firsts.length * fields.length * kinds.length;
/** Has no divisor in common with their number, so that neighbours are nothing alike. */
const STRIDE = 7919;

export function supplier(number: number): string {
  const at = (number * STRIDE) % MOST;
  const first = firsts[at % firsts.length];
  const field = fields[Math.floor(at / firsts.length) % fields.length];
  return `${first} ${field}${kinds[Math.floor(at / (firsts.length * fields.length))]}`;
}

export function product(of: string, chance: Chance): string {
  return `${of.split(' ')[0]} ${things[chance.between(0, things.length - 1)]}`;
}

export function personName(chance: Chance): string {
  return `${given[chance.between(0, given.length - 1)]} ${families[chance.between(0, families.length - 1)]}`;
}
