import CaseFile

/// Who may assess a notification beside the first: somebody who hasn't worked on the case (serviceloven § 155 stk. 3,
/// barnets lov § 136).
struct Assessors: Sendable {
  /// Support ran for the child, or one of the children, when the notification came.
  let isSecondNeeded: Bool
  /// Everybody who has had the case or written in it.
  let whoKnow: Set<StaffID>
  let offered: [StaffMember]

  init(_ opened: OpenedNotification, _ files: [CaseFile], first: StaffMember, _ department: Department) {
    let received = opened.received
    isSecondNeeded =
      received.content.ongoingSupport ?? files.contains { $0.supports.ran(at: received.happenedAt) }
    let whoKnow = files.reduce(into: Set<StaffID>()) { $0.formUnion($1.whoHaveWorkedOnIt) }
    self.whoKnow = whoKnow
    offered = department.staff.filter {
      $0.works && $0.id != first.id && Policy.casework.contains($0.role) && !whoKnow.contains($0.id)
    }
    .sorted { ($0.team == first.team ? 0 : 1, $0.name) < ($1.team == first.team ? 0 : 1, $1.name) }
  }
}

extension CaseFile {
  /// All who have had the case or written in it.
  var whoHaveWorkedOnIt: Set<StaffID> {
    var all = assignments.everybody
    for entry in entries { if case .staff(let id) = entry.actor { all.insert(id) } }
    return all
  }
}

extension Supports {
  /// Whether any support ran at a time. What isn't known to have ended, or when, still ran.
  func ran(at when: When) -> Bool {
    guard let from = when.earliest, let to = when.latest else { return !running.isEmpty }
    return all.contains { support in
      let started = support.started.happenedAt.earliest ?? support.started.recordedAt
      let ended = support.ended.flatMap { $0.happenedAt.latest ?? $0.recordedAt }
      return started <= to && (ended.map { $0 >= from } ?? true)
    }
  }
}
