import CaseFile

extension Fulfilments {
  static let decisions = [
    particular("reasons-given", "reasons") { $0.flag("reasons") },
    particular("appeal-guidance-given", "appeal-guidance") { $0.flag("appeal-guidance") },
    particular("child-told", "told") { $0.list("told")?.contains("child") },
  ]

  /// Something that the decision itself says, or doesn't; where it says nothing of it, nothing can be judged.
  private static func particular(_ name: String, _ detail: String, says: @escaping @Sendable (Fact) -> Bool?)
    -> Fulfilment
  {
    Fulfilment(name: name, kinds: []) { occurrence, _ in
      guard let fact = occurrence.fact, let said = says(fact) else {
        return .cannotTell(Reason("cannot-be-judged.detail", ["detail": detail]))
      }
      return .done(said ? [occurrence.at] : [])
    }
  }
}
