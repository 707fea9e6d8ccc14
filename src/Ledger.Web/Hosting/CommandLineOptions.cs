using System.Globalization;

namespace Ledger.Web.Hosting;

/// <summary>
/// The options that <c>serve</c> and every verb share. <see cref="Rest"/> keeps the verb and what belongs
/// to it, in the order it was typed.
/// </summary>
public sealed record CommandLineOptions
{
    public const int DefaultPort = 5080;

    public int Port { get; private init; } = DefaultPort;

    public string DataDirectory { get; private init; } = LedgerHome.DefaultDataDirectory;

    /// <summary>Start without the sample street.</summary>
    public bool Empty { get; private init; }

    /// <summary>A connection string given by hand; it wins over the configured one.</summary>
    public string? Connection { get; private init; }

    public IReadOnlyList<string> Rest { get; private init; } = [];

    /// <summary>No verb, or the verb <c>serve</c>: run the service until it is stopped.</summary>
    public bool Serves => Rest is [] or ["serve"];

    /// <exception cref="UsageException">An option lacks its value, or the value is no port.</exception>
    public static CommandLineOptions Parse(IReadOnlyList<string> args)
    {
        var options = new CommandLineOptions();
        var rest = new List<string>();
        for (var at = 0; at < args.Count; at++)
        {
            switch (args[at])
            {
                case "--empty":
                    options = options with { Empty = true };
                    break;
                case "--port":
                    options = options with { Port = PortFrom(Value(args, ref at)) };
                    break;
                case "--data":
                    options = options with { DataDirectory = Path.GetFullPath(Value(args, ref at)) };
                    break;
                case "--connection":
                    options = options with { Connection = Value(args, ref at) };
                    break;
                default:
                    rest.Add(args[at]);
                    break;
            }
        }

        return options with { Rest = rest };
    }

    private static string Value(IReadOnlyList<string> args, ref int at)
    {
        var name = args[at];
        return ++at < args.Count
            ? args[at]
            : throw new UsageException($"{name} 后面缺少值。", $"{name} needs a value after it.");
    }

    private static int PortFrom(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and < 65536
            ? port
            : throw new UsageException(
                $"--port 应为 1 到 65535 之间的整数，而不是“{text}”。",
                $"--port takes a whole number from 1 to 65535, not \"{text}\".");
}
