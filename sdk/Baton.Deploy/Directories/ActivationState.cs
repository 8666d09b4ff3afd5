using System.Text.Json;

namespace Baton.Deploy.Directories;

/// <summary>How far the last switch has come: written before the link is switched, and again when the hook has run.</summary>
/// <param name="Version">The name of the folder that was to become live.</param>
/// <param name="Activated">Whether its hook has run.</param>
/// <param name="Previous">The name of the folder that was live before; null for nothing, or where it is not known.</param>
internal sealed record ActivationState(string Version, bool Activated, string? Previous = null)
{
    public static ActivationState? Read(DirectoryLayout layout)
    {
        try
        {
            return File.Exists(layout.State) ? JsonSerializer.Deserialize<ActivationState>(File.ReadAllText(layout.State), JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file in one step.</summary>
    public void Write(DirectoryLayout layout)
    {
        var beside = layout.State + ".new";
        File.WriteAllText(beside, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
        File.Move(beside, layout.State, overwrite: true);
    }
}
