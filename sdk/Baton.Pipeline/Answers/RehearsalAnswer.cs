using System.Collections.Immutable;
using Baton.Gates.Rehearsals;

namespace Baton.Pipeline.Answers;

/// <summary>What the pending migrations did in a rehearsal.</summary>
/// <param name="Pending">The migrations that the database does not have yet.</param>
/// <param name="Statements">Their statements, with the locks that they took.</param>
public sealed record RehearsalAnswer(ImmutableArray<string> Pending, ImmutableArray<RehearsedStatement> Statements);
