namespace Baton.Cake.Work;

/// <summary>A folder of ours in somebody's repository: it tells git to leave it alone, so that making it changes nothing.</summary>
internal static class SelfIgnored
{
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, "*\n");
        }
    }
}
