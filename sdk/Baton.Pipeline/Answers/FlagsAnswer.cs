using System.Collections.Immutable;
using Baton.Core.Flags;

namespace Baton.Pipeline.Answers;

/// <summary>The flags of a unit.</summary>
/// <param name="Environments">The environments, in the order of baton.json.</param>
/// <param name="Flags">A row for each flag.</param>
public sealed record FlagsAnswer(ImmutableArray<string> Environments, ImmutableArray<FlagRow> Flags);
