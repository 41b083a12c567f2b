import Testing

@testable import CaseFile

struct CarriedTests {
  @Test func theNotifiersWordsStandBesideTheScreeningAndNotInIt() throws {
    let file = caseFile(NotificationReceived(id: "n1", from: .school, words: "Hun er ofte væk"))
    let carried = try #require(file.carried(into: ScreeningDone.kind).first)
    #expect(carried.field == "worries")
    #expect(carried.text == "Hun er ofte væk")
    #expect(carried.sender == .quotation)
    #expect(carried.fits == false)
    #expect(carried.source.sequence == 1)
    #expect(carried.heading == "entry.notification.received.words")
    #expect(file.prefill(into: ScreeningDone.kind, on: "2024-06-01").isEmpty)
  }

  @Test func fromScreeningToClosingNothingIsTypedTwice() {
    var journal = Journal()
    func prefill(_ type: any Content.Type) -> [String: String] {
      journal.file.prefill(into: type.kind, on: "2024-06-01")
    }
    journal.add(ScreeningDone(outcome: .clarification, works: "Mormor", worries: "Fravær"))
    journal.add(ContactMade(observed: "Ryddeligt hjem", said: "Vi er trætte", agreed: "Vækkeur hos Ida"))
    #expect(
      prefill(BriefAssessmentMade.self) == [
        "worries": "Fravær", "works": "Mormor", "observed": "Ryddeligt hjem", "family": "Vi er trætte",
      ])
    journal.add(
      BriefAssessmentMade(worries: "Fravær", needs: "Ro om morgenen", family: "Vi vil op", conclusion: "Hjælp nu"))
    #expect(prefill(GoalSet.self) == ["words": "Vi vil op", "steps": "Vækkeur hos Ida"])
    journal.add(GoalSet(id: "g1", words: "Vi vil op om morgenen"))
    #expect(prefill(DecisionMade.self) == ["purpose": "Ro om morgenen", "reasons": "Hjælp nu"])
    journal.add(DecisionMade(id: "d1", about: .support, purpose: "Ro om morgenen"))
    #expect(prefill(SupportStarted.self) == ["purpose": "Ro om morgenen"])
    #expect(prefill(PlanMade.self)["goals"] == "Vi vil op om morgenen")
    journal.add(ChildHeard(about: .followUp, said: "Det er bedre"))
    #expect(prefill(FollowUpHeld.self)["child"] == "Det er bedre")
    journal.add(FollowUpHeld(family: "Vi sover", assessment: "Fortsætter"))
    #expect(prefill(SupportEnded.self) == ["reason": "Fortsætter"])
    #expect(prefill(CaseClosed.self) == ["assessment": "Fortsætter", "family": "Vi sover"])
  }

  @Test func onlyWhatHasComeSinceTheLast() {
    let file = caseFile(
      ContactMade(said: "Før"), FollowUpHeld(family: "Før"), ContactMade(said: "Siden"), ContactMade(said: "Og i går"))
    #expect(file.prefill(into: FollowUpHeld.kind, on: "2024-06-01")["family"] == "Siden\n\nOg i går")
  }

  @Test func theNewestOfTwoPlaces() {
    let file = caseFile(BriefAssessmentMade(worries: "Søvn"), ScreeningDone(outcome: .assessment, worries: "Fravær"))
    #expect(file.prefill(into: BriefAssessmentMade.kind, on: "2024-06-01")["worries"] == "Fravær")
  }

  @Test func whatIsWithheldDoesNotSlipIntoWhatIsOpen() {
    var journal = Journal()
    let until = Audience.withheld(Withholding(.risk, reason: "Fare", until: "2024-06-01"))
    journal.add(ScreeningDone(outcome: .assessment, worries: "Vold i hjemmet"), audience: until)
    #expect(journal.file.prefill(into: BriefAssessmentMade.kind, on: "2024-06-01").isEmpty)
    #expect(journal.file.carried(into: BriefAssessmentMade.kind).first?.isWithheld(on: "2024-06-01") == true)
    #expect(journal.file.prefill(into: BriefAssessmentMade.kind, on: "2024-06-02") == ["worries": "Vold i hjemmet"])
  }

  @Test func whatWasWrongIsNotCarriedOnUnseen() throws {
    let file = caseFile(
      ScreeningDone(outcome: .assessment, worries: "Fravær 40 %"), EntryCorrected(entry: 1, text: "Fravær 14 %"))
    let carried = try #require(file.carried(into: BriefAssessmentMade.kind).first)
    #expect(carried.corrections == ["Fravær 14 %"])
    #expect(file.prefill(into: BriefAssessmentMade.kind, on: "2024-06-01").isEmpty)
  }

  @Test func aGoalIsCarriedInItsNewestWords() {
    let file = caseFile(
      GoalSet(id: "g1", words: "Op"), GoalReworded(for: "g1", words: "Op og af sted"), GoalSet(id: "g2", words: "Ro"),
      GoalLooked(for: "g2", standing: .reached))
    #expect(file.carried(into: PlanMade.kind).map(\.text) == ["Op og af sted"])
  }

  @Test func noLegalFactIsChosenForAnybody() {
    let file = caseFile(ScreeningDone(outcome: .assessment), DecisionMade(id: "d1", about: .support, outcome: .granted))
    for type in Vocabulary.all { #expect(file.carried(into: type.kind).isEmpty) }
  }
}
