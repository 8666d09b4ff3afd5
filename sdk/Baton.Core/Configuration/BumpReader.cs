using Baton.Core.Commits;

namespace Baton.Core.Configuration;

/// <summary>Reads <c>bump</c>.</summary>
internal static class BumpReader
{
    public static BumpConfiguration Read(ObjectReader? o)
    {
        var bump = new BumpConfiguration { Labels = o?.Object("labels") is { } labels ? Labels(labels) : null };
        o?.End();
        return bump;
    }

    private static LabelEffects Labels(ObjectReader o)
    {
        var defaults = new LabelEffects();
        var labels = new LabelEffects
        {
            Major = o.Texts("major", Rules.NotEmpty) ?? defaults.Major,
            Minor = o.Texts("minor", Rules.NotEmpty) ?? defaults.Minor,
            Patch = o.Texts("patch", Rules.NotEmpty) ?? defaults.Patch,
            None = o.Texts("none", Rules.NotEmpty) ?? defaults.None,
        };
        o.End();
        return labels;
    }
}
