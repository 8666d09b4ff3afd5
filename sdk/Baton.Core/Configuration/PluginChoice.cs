using Baton.Core.Plugins;

namespace Baton.Core.Configuration;

/// <summary>Finds the plugin that an entry of a list names by one of its keys.</summary>
internal static class PluginChoice
{
    /// <summary>The plugin; null, with a mistake, when the entry names none or several.</summary>
    /// <param name="section">The entry.</param>
    /// <param name="all">The plugins that there are.</param>
    /// <param name="what">What each is, for the message: <c>A publisher</c>.</param>
    public static IPlugin<T>? Of<T>(ObjectReader section, IReadOnlyList<IPlugin<T>> all, string what)
        where T : class
    {
        var named = all.Where(p => section.Has(p.Name)).ToList();
        if (named is [var one])
        {
            section.Know(all.Select(p => p.Name));
            return one;
        }

        section.Bad($"{what} is one of {string.Join(", ", all.SkipLast(1).Select(p => $"\"{p.Name}\""))} and \"{all[^1].Name}\".");
        if (named.Count == 0)
        {
            section.Know(all.Select(p => p.Name));
            section.End();
        }

        return null;
    }
}
