// swift-tools-version: 6.1
import PackageDescription

// The rooms of the house. Arrows point one way: naer → Web → Store, Exchange → the pure rooms. A pure room knows
// neither clock, file, network nor database; whatever it needs of them is an argument.
let package = Package(
  name: "naer",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    .target(name: "CaseFile"),
    .target(
      name: "Law",
      dependencies: [
        "CaseFile", .product(name: "Yams", package: "Yams"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [.copy("Resources")]),
    .target(name: "HTML"),
    .target(name: "Kinship"),
    .target(name: "Measures", resources: [.copy("Resources")]),
    .target(
      name: "Store",
      dependencies: [
        "CaseFile", "Law",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "_CryptoExtras", package: "swift-crypto"),
      ]),
    .target(name: "Exchange", dependencies: ["CaseFile"], resources: [.copy("Resources")]),
    .target(
      name: "Web",
      dependencies: [
        "Store", "CaseFile", "Law", "HTML", "Exchange", "Kinship", "Measures",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "_CryptoExtras", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Resources")]),
    .target(
      name: "Demo", dependencies: ["CaseFile", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Resources")]),
    .executableTarget(
      name: "naer",
      dependencies: [
        "Web", "Demo", "Store", "Law", "CaseFile", "Exchange", "Kinship",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "CaseFileTests", dependencies: ["CaseFile"]),
    .testTarget(name: "LawTests", dependencies: ["Law"], exclude: ["Scripts", "Golden", "Tables"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "KinshipTests", dependencies: ["Kinship"]),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures"]),
    .testTarget(name: "StoreTests", dependencies: ["Store"]),
    .testTarget(name: "DemoTests", dependencies: ["Demo", "Law"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange"]),
    .testTarget(
      name: "WebTests",
      dependencies: ["Web", .product(name: "HummingbirdTesting", package: "hummingbird")]),
  ],
  swiftLanguageModes: [.v6]
)
