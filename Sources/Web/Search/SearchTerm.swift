import CaseFile
import Store

/// What somebody searches for: a CPR number, a birthday, a case number or a name.
enum SearchTerm: Hashable, Sendable {
  case cpr(String)
  case birthday(Day)
  case caseNumber(CaseID)
  case name(String)

  init(_ text: String) {
    let digits = text.filter { !"- ".contains($0) }
    if digits.utf8.count == 10, digits.utf8.allSatisfy({ (48...57).contains($0) }) {
      self = .cpr(digits)
    } else if let day = Field.day(text), (1900...2200).contains(day.year) {
      self = .birthday(day)
    } else if let id = Self.caseID(text) {
      self = .caseNumber(id)
    } else {
      self = .name(text)
    }
  }

  /// Case numbers are 16 letters and digits; no name has a digit in it, and no first name is so long.
  private static func caseID(_ text: String) -> CaseID? {
    guard text.utf8.count == 16, !text.contains(where: \.isWhitespace) else { return nil }
    return CaseID(parts: [text.lowercased()])
  }

  /// The persons it finds. The term is recorded.
  func people(_ visit: Visit) async throws -> [PersonRow] {
    switch self {
    case .cpr(let digits): try await visit.search(digits)
    case .name(let name): try await visit.search(name)
    case .birthday(let day): try await visit.search(bornOn: day)
    case .caseNumber(let id): try await found(id, visit)
    }
  }

  /// A long name looks like a case number.
  private func found(_ id: CaseID, _ visit: Visit) async throws -> [PersonRow] {
    let lines = try await visit.search(caseNumber: id)
    return lines.isEmpty ? try await visit.search(id.rawValue) : lines.compactMap(\.child)
  }
}

extension SignedIn {
  /// By birthday. The term stands in the audit store and nowhere else.
  func search(bornOn day: Day) async throws -> [PersonRow] {
    try await services.vault.note(AuditEvent(.search, at: now, who: .staff(me.id), detail: day.description))
    return try await lists.people(bornOn: day)
  }

  func search(caseNumber id: CaseID) async throws -> [CaseLine] {
    try await services.vault.note(AuditEvent(.search, at: now, who: .staff(me.id), detail: id.rawValue))
    return try await lists.cases([id])
  }
}
