namespace Baton.Core.Announcements;

/// <summary>A line of plain notes.</summary>
/// <param name="Text">What it says; nothing in it is markup.</param>
/// <param name="IsHeading">Whether it stands over the lines that follow.</param>
internal readonly record struct NoteLine(string Text, bool IsHeading);
