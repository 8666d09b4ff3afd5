namespace Cake.Frosting.Tests.Equipment;

/// <summary>What tasks and lifetimes did, in their order. A service of every <see cref="Scenario"/>.</summary>
internal sealed class Journal
{
    private readonly List<string> _entries = [];

    public IReadOnlyList<string> Entries => _entries;

    public void Add(string entry) => _entries.Add(entry);
}
