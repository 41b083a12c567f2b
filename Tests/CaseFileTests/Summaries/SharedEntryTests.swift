import Testing

@testable import CaseFile

struct SharedEntryTests {
  private func file(_ id: CaseID, _ fill: (inout Journal) -> Void) -> CaseFile {
    var journal = Journal(stream: .child(id))
    fill(&journal)
    return journal.file
  }

  @Test func oneVisitToThreeSiblingsIsShownOnce() {
    let visit = ContactMade(form: .visit, said: "Vi er glade")
    let files = (["a", "b", "c"] as [CaseID]).map { id in file(id) { $0.add(visit, act: "visit") } }
    let shared = SharedEntry.gather(files)
    #expect(shared.count == 1)
    #expect(shared.first?.cases == ["a", "b", "c"])
  }

  @Test func whatDiffersIsKeptApart() {
    let one = file("a") {
      $0.add(GoalSet(id: "g1", words: "Skole"), act: "goals")
      $0.add(ContactMade(said: "Hej"), act: "talk1")
    }
    let other = file("b") {
      $0.add(GoalSet(id: "g2", words: "Søvn"), act: "goals")
      $0.add(ContactMade(said: "Hej"), act: "talk2")
    }
    #expect(SharedEntry.gather([one, other]).map(\.cases) == [["a"], ["a"], ["b"], ["b"]])
  }

  @Test func oneActCanSaySeveralThings() {
    let files = (["a", "b"] as [CaseID]).map { id in
      file(id) {
        $0.add(ContactMade(), act: "visit")
        $0.add(NextStepSet(what: "Møde"), act: "visit")
      }
    }
    #expect(SharedEntry.gather(files).map(\.entry.kind) == ["contact.made", "next-step.set"])
  }

  @Test func whatIsErasedIsOnlyItself() {
    var journal = Journal(stream: .child("a"))
    var first = journal.add(ContactMade(), act: "visit")
    var second = journal.add(ContactMade(), act: "visit")
    (first.content, second.content) = (nil, nil)
    #expect(SharedEntry.gather([CaseFile(id: "a", entries: [first, second])]).count == 2)
  }
}
