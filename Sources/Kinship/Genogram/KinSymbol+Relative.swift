extension KinSymbol {
  /// The standard symbol (McGoldrick and NSGC, which agree on all that is said here but the pregnancy: the triangle is
  /// McGoldrick's).
  init(_ relative: Relative, kind: ParentLink.Kind? = nil, isIndex: Bool = false, isCopy: Bool = false) {
    var marks: Set<Mark> = []
    var shape: Shape =
      switch relative.gender {
      case .man: .square
      case .woman: .circle
      case .nonBinary, .unknown: .diamond
      }
    switch relative.arrival {
    case .born: break
    case .expected: (shape, marks) = (.triangle, [.expected])
    case .miscarriage: (shape, marks) = (.triangle, [.miscarriage])
    case .termination: (shape, marks) = (.triangle, [.termination])
    case .ectopic: (shape, marks) = (.triangle, [.ectopic])
    case .stillborn: marks = [.stillborn, .dead]
    }
    if relative.isDead { marks.insert(.dead) }
    if kind == .adoptive { marks.insert(.adopted) }
    if kind == .foster { marks.insert(.foster) }
    if isIndex { marks.insert(.index) }
    if isCopy { marks.insert(.repeated) }
    self.init(shape, marks, assigned: relative.assigned)
  }
}
