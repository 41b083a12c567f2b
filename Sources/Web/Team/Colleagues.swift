import CaseFile
import Store

/// Those a case can be given to, with how many they have: to share the work out, and for nothing else.
struct Colleagues: Sendable {
  let team: TeamID?
  let department: Department
  /// Open cases by caseworker.
  let counts: [StaffID: Int]

  init(_ scene: any SignedIn, team: TeamID?) async throws {
    self.init(department: scene.department, team: team, counts: try await scene.lists.caseCounts())
  }

  init(department: Department, team: TeamID?, counts: [CaseCount]) {
    self.team = team
    self.department = department
    self.counts = counts.reduce(into: [:]) { all, line in
      if let caseworker = line.caseworker { all[caseworker, default: 0] += line.count }
    }
  }

  /// Everybody who can have a case: caseworkers, and a coordinator or leader who has some.
  var all: [StaffMember] {
    department.staff.filter { member in
      member.works && member.team != nil && (member.role == .caseworker || member.role == .teamCoordinator)
    }.sorted { ($0.name, $0.id.rawValue) < ($1.name, $1.id.rawValue) }
  }

  /// The team's own, by name; never by number.
  var ofTeam: [StaffMember] {
    all.filter { team == nil || $0.team == team }.filter { $0.role == .caseworker || counts[$0.id] != nil }
  }

  /// To choose from: the team's own first, the others with the name of theirs.
  func options(_ t: Words, except: StaffID? = nil) -> [Field.Option] {
    let people = all.filter { $0.id != except }
    let own = people.filter { team == nil || $0.team == team }
    let others = people.filter { team != nil && $0.team != team }
    return own.map { option($0, t, team: team == nil) } + others.map { option($0, t, team: true) }
  }

  private func option(_ member: StaffMember, _ t: Words, team: Bool) -> Field.Option {
    let count = t("team.cases", count: counts[member.id] ?? 0)
    let name = member.team.flatMap { department.team($0)?.name }
    let who = team ? [member.name, name, count].compactMap { $0 } : [member.name, count]
    return Field.Option(member.id.rawValue, text: who.joined(separator: " – "))
  }
}
