using Ledger.Web.Hosting.EmbeddedDatabase;

namespace Ledger.Web.Hosting;

/// <summary>
/// The address a service answers at: of this machine only, a proxy in front makes it public.
/// </summary>
public static class ListenAddress
{
    /// <exception cref="UsageException">Another program listens there already.</exception>
    public static string Of(CommandLineOptions options) => FreePort.IsFree(options.Port)
        ? $"http://127.0.0.1:{options.Port}"
        : throw new UsageException(
            $"端口 {options.Port} 已被其他程序占用（也许明账已在运行）。请用 --port 另选一个。",
            $"Port {options.Port} is taken (perhaps by a ledger that already runs). "
            + "Choose another with --port.");
}
