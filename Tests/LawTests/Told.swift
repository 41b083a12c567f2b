import CaseFile
import Testing

@testable import Law

// Facts, days and moments written short, as a script writes them.

func told(
  _ kind: FactKind, _ at: String, id: String? = nil, for about: String? = nil, _ details: [String: Fact.Detail] = [:]
) throws -> Fact {
  Fact(kind, at: try #require(When(at)), id: id, for: about, details)
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }

/// The moment, or the last one of the day.
func moment(_ text: String) throws -> Instant { try #require(When(text)?.latest) }

func reading(_ facts: [Fact], child: CaseFacts.Child? = nil) -> Reading {
  Reading(CaseFacts(child: child, facts: facts))
}

func rule(_ id: String) throws -> Rule {
  try #require(bundled.get().regimes.flatMap(\.rules).first { $0.provision.id == id })
}

/// What a named trigger finds.
func found(_ trigger: String, in facts: [Fact], child: CaseFacts.Child? = nil) throws -> [Occurrence] {
  try #require(Triggers.all[trigger]).find(reading(facts, child: child))
}

/// What a named fulfilment answers on the matter that arises from a fact.
func answer(_ fulfilment: String, to fact: Fact, in facts: [Fact]) throws -> Fulfilment.Answer {
  try #require(Fulfilments.all[fulfilment]).look(Occurrence(fact), reading([fact] + facts))
}
