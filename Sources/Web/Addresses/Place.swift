import CaseFile

/// The pattern of an address: words, and `*` where an id goes. Routes are declared on it and links are made from it, so
/// that a link to nowhere doesn't compile.
///
///     extension Places { static let contact = Place<CaseID>("sag/*/kontakt") }
///     a(t("case.contact"), .href(Places.contact(id)))
///     Route.caseGet(Places.contact, .writeContact, Contact.show)
public struct Place<Argument: PlaceArgument>: Sendable {
  let words: [String]

  public init(_ pattern: String) {
    words = pattern.split(separator: "/").map(String.init)
    assert(words.count { $0 == "*" } == Argument.count, "as many * as ids: \(pattern)")
  }

  public func callAsFunction(_ argument: Argument) -> Address {
    var ids = argument.parts.makeIterator()
    return Address(parts: words.map { $0 == "*" ? ids.next() ?? "" : $0 })
  }

  /// The ids of a path that has this pattern; nil where it hasn't.
  func argument(of path: [String]) -> Argument? {
    guard path.count == words.count else { return nil }
    var ids: [String] = []
    for (word, part) in zip(words, path) {
      if word == "*" { ids.append(part) } else if word != part { return nil }
    }
    return Argument(parts: ids)
  }
}

extension Place where Argument == Nothing {
  public func callAsFunction() -> Address { callAsFunction(Nothing()) }
}

extension Place {
  public func callAsFunction<A, B>(_ first: A, _ second: B) -> Address where Argument == Two<A, B> {
    callAsFunction(Two(first, second))
  }
}

/// All places, each folder with an extension of its own.
public enum Places {}
