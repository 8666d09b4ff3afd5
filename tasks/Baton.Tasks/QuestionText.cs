using System.Collections.Immutable;
using System.Text;
using Baton.Core.Configuration;
using Baton.Core.Units;
using Baton.Git.Units;

namespace Baton.Tasks;

/// <summary>
/// Everything that a project's options are made of, as one text. A remembered answer is found under it, so that an unchanged build reads no
/// JSON and makes no options: compiling the code that does costs more than all else that the task does then.
/// </summary>
internal static class QuestionText
{
    private const string Mark = UnitReferences.Mark;

    /// <param name="question">What the project asks.</param>
    /// <param name="unit">Where its unit is.</param>
    /// <param name="configuration">What that file says; empty for none.</param>
    /// <param name="units">Every baton.json of the repository, when another one may be named.</param>
    public static string Of(VersionQuestion question, UnitLocation unit, string configuration, ImmutableArray<UnitText> units)
    {
        var text = new StringBuilder(unit.File).Append('\0').Append(configuration).Append('\0');
        foreach (var (name, value) in question.Properties)
        {
            text.Append(name).Append('=').Append(value).Append('\0');
        }

        Append(text, question.Variables, "BATON_");
        foreach (var path in question.Paths)
        {
            text.Append(path).Append('\0');
        }

        foreach (var each in units)
        {
            text.Append(each.File).Append('\0').Append(each.Text.Value).Append('\0');
        }

        // Without a file pathspecs are relative to the project; without both all projects of a repository ask the same.
        var isRelative = unit.File is null && (question.Paths.Length > 0 || question.Variables.ContainsKey(VersioningOverrides.PathsVariable));
        return text.Append(isRelative ? unit.Directory : "").ToString();
    }

    /// <summary>Whether a unit may be named, which makes other files a part of the question. Yes too often, never no: JSON can spell a letter as an escape.</summary>
    public static bool MayNameUnits(VersionQuestion question, string configuration) =>
        configuration.Contains(Mark, StringComparison.Ordinal) || configuration.Contains("\\u", StringComparison.Ordinal)
        || question.Variables.GetValueOrDefault(VersioningOverrides.PathsVariable, "").Contains(Mark, StringComparison.Ordinal)
        || question.Paths.Any(p => p.StartsWith(Mark, StringComparison.Ordinal));

    /// <summary>The same within one build, where the repository and what is told to git have to be part of it.</summary>
    public static string Within(VersionQuestion question, UnitLocation unit, string asked)
    {
        var text = new StringBuilder(unit.Root ?? unit.Directory).Append('\0').Append(asked).Append('\0');
        Append(text, question.Variables, "GIT_");
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyDictionary<string, string> variables, string prefix)
    {
        var names = new List<string>(variables.Keys);
        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                text.Append(name).Append('=').Append(variables[name]).Append('\0');
            }
        }
    }
}
