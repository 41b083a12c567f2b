import CaseFile

/// The course of one child's case, from the first worry to today or to the close. Most duties are met; some are not, as in
/// life: the department must have something to see.
struct Course {
  let material: Material
  let desk: Desk
  let household: Household
  let child: Household.Member
  let caseID: CaseID
  let start: Day
  let team: TeamID
  let worker: Desk.Seat
  /// The siblings' cases: what concerns them all is filed in each.
  let siblings: [CaseID]
  var scribe: Scribe
  var chance: Chance
  /// Texts that the case has had already.
  var used: Set<String> = []
  /// The goals that were set, with how it can go with them.
  var goals: [(id: String, record: Shelf.Record)] = []
  /// What the support is for.
  var purpose: String?

  var stream: StreamID { .child(caseID) }
  var actor: Actor { .staff(worker.id) }

  /// Barnets lov holds from 1 January 2024.
  func isNewLaw(on day: Day) -> Bool { day.year >= 2024 }

  func age(on day: Day) -> Int? { child.born.map { max(0, day.age(bornOn: $0)) } }

  mutating func write(_ day: Day, by actor: Actor? = nil, audience: Audience = .family, _ contents: (any Content)?...) {
    let at = day.office(&chance)
    let said = contents.compactMap { $0 }
    scribe.write(at: at, by: actor ?? self.actor, said.map { .init(stream, at: .at(at), audience: audience, $0) })
  }

  /// Whether support runs and nothing has closed the case.
  var isRunning: Bool {
    let said = scribe.acts.flatMap(\.filings).map(\.content)
    return said.contains { $0 is SupportStarted } && !said.contains { $0 is SupportEnded || $0 is CaseClosed }
  }

  mutating func newName() -> String { chance.name() }

  mutating func run() {
    let outcome = receive()
    guard let outcome, outcome != .none else { return }
    understand(outcome)
    measure()
    layTable()
  }
}
