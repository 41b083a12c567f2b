import Testing

@testable import CaseFile

struct DisagreementsTests {
  @Test func whatSomebodySawOrHeardNeverDisagrees() {
    let peaceful: [any Content.Type] = [
      ContactMade.self, ChildHeard.self, ChildNotHeard.self, EntryCommented.self, EntryCorrected.self,
      NotificationReceived.self, NotificationConfirmed.self, ViolenceKnown.self, GoalSet.self, SupervisionVisit.self,
      FamilyInvolved.self, ConsentGiven.self, SupportOffered.self,
    ]
    for type in peaceful { #expect(type.disagreesWith.isEmpty, "\(type.kind)") }
  }

  @Test func theyNameKindsThatAre() {
    for type in Vocabulary.all {
      for kind in type.disagreesWith { #expect(Vocabulary.byKind[kind] != nil, "\(type.kind): \(kind)") }
    }
  }

  /// If one of two that both can disagree sees it so, so does the other: the order of writing makes no difference.
  @Test func itGoesBothWays() {
    for type in Vocabulary.all {
      for other in type.disagreesWith.compactMap({ Vocabulary.byKind[$0] }) where !other.disagreesWith.isEmpty {
        #expect(
          other.disagreesWith.contains(type.kind) || type == CaseClosed.self, "\(other.kind) and \(type.kind)")
      }
    }
  }

  @Test func onlyOnTheSameSubject() {
    #expect(GoalLooked(for: "g1", standing: .reached).disagreesAbout == "g1")
    #expect(SupportEnded(for: "s1").disagreesAbout == "s1")
    #expect(PolicySet(duty: "policy.review").disagreesAbout == "policy.review")
    #expect(DecisionMade(id: "d1", about: .support).disagreesAbout == "support")
    #expect(NextStepSet().disagreesAbout == nil)
  }

  @Test func twoWhoLinkANotificationAtOnceAreToldOfEachOther() {
    #expect(NotificationLinked.disagreesWith.contains(NotificationLinked.kind))
    #expect(NotificationLinked(for: "n1", casefile: "case1", child: "lærke").disagreesAbout == "n1")
  }

  @Test func nobodyClosesACaseOverAWorryTheyHaveNotSeen() {
    #expect(CaseClosed.disagreesWith.contains(NotificationReceived.kind))
    #expect(CaseClosed.disagreesWith.contains(ViolenceKnown.kind))
  }
}
