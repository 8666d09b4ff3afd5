namespace Baton.Migrations.Tests.Splitting;

/// <summary>What PostgreSQL finds in a script.</summary>
/// <param name="Tokens">Start and end of each token, in bytes of UTF-8; null where its scanner refuses the text.</param>
/// <param name="Statements">Start and length of each statement; a length of 0 reaches to the end. Null where its parser refuses the text.</param>
internal sealed record RefereeAnswer(int[][]? Tokens, int[][]? Statements);
