using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>What a look through the code found.</summary>
/// <param name="References">Sorted by file, line and column.</param>
/// <param name="Notes">Places that ask for a flag whose name cannot be told without running the code, and files that cannot be read.</param>
public sealed record FlagScan(ImmutableArray<FlagReference> References, ImmutableArray<Diagnostic> Notes);
