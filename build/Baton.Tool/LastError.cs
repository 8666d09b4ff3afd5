using System.Globalization;
using Cake.Core.Diagnostics;

namespace Baton.Tool;

/// <summary>Keeps the last error that goes to Cake's log.</summary>
internal sealed class LastError
{
    /// <summary>The error; null when there was none.</summary>
    public string? Text { get; private set; }

    /// <summary>A log that is listened to.</summary>
    public ICakeLog Of(ICakeLog log) => new Listening(log, this);

    private sealed class Listening(ICakeLog log, LastError errors) : ICakeLog
    {
        public Verbosity Verbosity
        {
            get => log.Verbosity;
            set => log.Verbosity = value;
        }

        public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args)
        {
            if (level <= LogLevel.Error)
            {
                errors.Text = args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
            }

            log.Write(verbosity, level, format, args);
        }
    }
}
