import CaseFile

/// A request that belongs to a case: the right is checked and the opening recorded before the handler sees it.
public struct CaseVisit: SignedIn {
  public let visit: Visit
  public let opened: OpenedCase
  /// Of the meeting that the page is used in, where it is about several children.
  private(set) var whose: WhoseCase?

  init(visit: Visit, opened: OpenedCase) {
    self.visit = visit
    self.opened = opened
  }

  /// In the meeting that the address names, if it names one.
  init(at visit: Visit, _ opened: OpenedCase) async throws {
    self.init(visit: visit, opened: opened)
    whose = try await whoseCase()
  }

  public var base: Guest { visit.base }
  public var file: CaseFile { opened.file }
  public var id: CaseID { opened.file.id }

  /// The version that the form was made from; the case's own where the page has no form.
  public var seen: Int { form["_seen"].flatMap(Int.init) ?? file.version }

  /// Whether this person may do something else in this case: for showing a link or not.
  public func may(_ action: Action) -> Bool { Policy.decision(action, me.role, opened.relation) == .allowed }

  /// The child and the people around it, from the register.
  public func people() async throws -> [PersonID: Person] {
    try await people(Set([file.family.child].compactMap { $0 } + file.family.members.map(\.content.person)))
  }

  /// What is to be filed in this case, checked by the case file's own verbs against the version the writer saw.
  /// - Throws: `Refusal` where it can't be so or can't lawfully be done; `take` shows it at the form.
  public func filing(
    _ content: any Content, at when: When, audience: Audience = .family, approved: Bool = false
  ) throws(Refusal) -> Act.Filing {
    var filing = try file.filing(content, at: when, now: now, audience: audience, approved: approved)
    filing.seen = seen
    return filing
  }

  /// Writes one entry in this case.
  /// - Throws: `Refusal`, or `StoreError.conflict`; `take` shows both.
  public func write(_ content: any Content, at when: When, audience: Audience = .family) async throws {
    try await write([filing(content, at: when, audience: audience)], in: [opened])
  }
}
