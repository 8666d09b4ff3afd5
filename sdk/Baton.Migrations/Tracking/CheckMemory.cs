namespace Baton.Migrations.Tracking;

/// <summary>A CHECK, or a NOT NULL with a name, that an earlier statement made.</summary>
/// <param name="Name">Its name; null where the server made one.</param>
/// <param name="Text">The condition, with one space between the tokens.</param>
/// <param name="IsValid">Whether the rows are known to fulfil it.</param>
internal sealed record CheckMemory(string? Name, string Text, bool IsValid);
