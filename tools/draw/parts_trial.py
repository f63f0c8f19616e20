"""Emblems that explain a trial: who takes part, how it is done, what is measured, what is not known."""

import trial_people as people
import trial_signs as signs
import trial_things as things
from parts_body import emblem
from symbols import Entry

PARTS: dict[str, Entry] = {
    # who is there
    "patient": emblem("A patient: a calm older person", people.patient),
    "doctor": emblem("A clinician with coat and stethoscope", people.doctor),
    "scan-reader": emblem("Somebody who looks at a scan on a screen", people.scan_reader),
    "woman": emblem("A woman", people.woman),
    "older-person": emblem("An old person with a walking stick", people.older_person),
    "up-and-about": emblem("Somebody who walks", people.up_and_about),
    # how it is done
    "drip-plain": emblem("An infusion bag on a stand, its label without a mark", things.drip_plain),
    "coin": emblem("A coin in the air", things.coin),
    "sealed-list": emblem("A list in a sealed envelope", things.sealed_list),
    "hospital": emblem("A hospital", things.hospital),
    "country": emblem("A globe with one pin", things.country),
    # what is measured
    "scan-growth": emblem("A scan of a lung with a spot, and a ruler", things.scan_growth),
    "life-time": emblem("A calendar page with a heart", things.life_time),
    "side-effect": emblem("A thermometer, a drop and a triangle", things.side_effect),
    "early-look": emblem("A magnifying glass over an hourglass", things.early_look),
    "daily-life": emblem("An armchair, and a cup on a small table", signs.daily_life),
    "final-count": emblem("A tally sheet, its last rows still empty", signs.final_count),
    # who may join
    "no-entry": emblem("A badge with a crossing bar", signs.no_entry),
    "may-join": emblem("A badge with a tick", signs.may_join),
    "untreated": emblem("A box of medicine, still sealed", signs.untreated),
    "brain-spread": emblem("A head from the side, its brain, and a spot in it", signs.brain_spread),
    "gene-change": emblem("A short piece of DNA, one rung changed", signs.gene_change),
    "surgery": emblem("A scalpel and a plaster", signs.surgery),
    "steroid": emblem("A blister of pills", signs.steroid),
    "immune-own": emblem("A shield with a crack", signs.immune_own),
    # what is not known
    "other-drug": emblem("Two bottles that are not alike", signs.other_drug),
    "gap": emblem("A puzzle with one piece missing", signs.gap),
}
