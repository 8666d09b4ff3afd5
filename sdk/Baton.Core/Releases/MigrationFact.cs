namespace Baton.Core.Releases;

/// <summary>A database migration that a release carries.</summary>
/// <param name="Id">Its name in the migrations' ledger.</param>
/// <param name="Checksum">Sha256 of its text without BOM and with LF line endings, lower-case hex.</param>
/// <param name="Phase"><c>expand</c>, <c>migrate</c> or <c>contract</c>.</param>
public sealed record MigrationFact(string Id, string Checksum, string Phase);
