using Baton.Pipeline.Session;
using Cake.Core;

namespace Baton.Cake;

/// <summary>Ends a run as Cake's engine expects it: by an exception that has the exit code.</summary>
internal static class CakeEnd
{
    /// <exception cref="CakeException">The run was stopped.</exception>
    public static T Of<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (RunStoppedException stopped)
        {
            throw new CakeException((int)stopped.Exit, stopped.Message);
        }
    }

    /// <exception cref="CakeException">The run was stopped.</exception>
    public static async Task Of(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RunStoppedException stopped)
        {
            throw new CakeException((int)stopped.Exit, stopped.Message);
        }
    }
}
