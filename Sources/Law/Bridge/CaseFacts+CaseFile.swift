import CaseFile

extension CaseFacts {
  /// What the law is told of a living case.
  public init(_ file: CaseFile) {
    self.init(
      child: file.family.born.map(Child.born) ?? file.family.due.map(Child.due), facts: file.facts)
  }
}
