/// What was written once and filed in several children's cases, shown once.
public struct SharedEntry: Hashable, Sendable {
  public let entry: Entry
  /// The cases that it is filed in, in the order they were given.
  public let cases: [CaseID]

  /// Gathers the entries of siblings' cases: the same content of the same act is one.
  public static func gather(_ files: [CaseFile]) -> [SharedEntry] {
    var order: [Key] = []
    var byKey: [Key: (entry: Entry, cases: [CaseID])] = [:]
    for file in files {
      for entry in file.entries {
        let key = Key(entry)
        if byKey[key] == nil { order.append(key) }
        byKey[key, default: (entry, [])].cases.append(file.id)
      }
    }
    return order.compactMap { key in byKey[key].map { SharedEntry(entry: $0.entry, cases: $0.cases) } }
  }

  /// An entry without content (its key is deleted) is only itself.
  private struct Key: Hashable {
    let act: ActID
    let kind: String
    let content: AnyHashable?
    let alone: String?

    init(_ entry: Entry) {
      act = entry.act
      kind = entry.kind
      content = entry.content.map { AnyHashable($0) }
      alone = entry.content == nil ? "\(entry.stream)/\(entry.sequence)" : nil
    }
  }
}
