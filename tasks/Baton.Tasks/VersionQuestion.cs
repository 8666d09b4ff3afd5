using System.Collections.Immutable;

namespace Baton.Tasks;

/// <summary>What a project asks: where it is, and what it was told.</summary>
/// <param name="Directory">The project's folder.</param>
/// <param name="Given">The version to take without asking git, if there is one.</param>
/// <param name="Variables">The environment.</param>
/// <param name="Paths">Pathspecs of the project; empty for those of baton.json.</param>
/// <param name="Properties">The versioning properties by name; empty values were not set.</param>
/// <param name="OnlyCached">Whether to answer only what is remembered, and never to count.</param>
/// <param name="BuiltFile">What the project was built as, for when nothing is remembered then.</param>
internal sealed record VersionQuestion(
    string Directory,
    GivenVersion Given,
    IReadOnlyDictionary<string, string> Variables,
    ImmutableArray<string> Paths,
    IReadOnlyDictionary<string, string> Properties,
    bool OnlyCached = false,
    string BuiltFile = "");
