using System.Collections.Immutable;
using Baton.Core.Diagnostics;

namespace Baton.Tool.Linting;

/// <summary>What <c>baton lint</c> found.</summary>
/// <param name="Files">How many files were checked.</param>
/// <param name="Findings">The findings.</param>
internal sealed record LintAnswer(int Files, ImmutableArray<Diagnostic> Findings);
