using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ledger.Web.Tests.Crashes;

/// <summary>The service as a process of its own, as it is shipped, over a data folder of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly string program = Path.Combine(AppContext.BaseDirectory, "Ledger.Web");

    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts the service; it listens when this returns.</summary>
    public static async Task<ServiceProcess> Start(string data, int port)
    {
        var service = new ServiceProcess(Begin(
            data, "serve", "--empty", "--port", port.ToString(CultureInfo.InvariantCulture)));
        var ended = service.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(service.listening.Task, ended);
        Assert.True(service.listening.Task.IsCompleted, $"The service did not start: {service.said}");
        return service;
    }

    /// <summary>Runs a verb of the command line and gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> Run(string data, params string[] words)
    {
        using var process = Begin(data, words);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Ends the process without a word, as kill -9 does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private static Process Begin(string data, params string[] words) => Process.Start(
        new ProcessStartInfo(program, [.. words, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }

        if (line?.Contains(Listening, StringComparison.Ordinal) == true)
        {
            listening.TrySetResult();
        }
    }
}
