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

    /// <summary>Starts the service over a data folder; it listens when this returns.</summary>
    public static async Task<ServiceProcess> Start(string data, int port)
    {
        var service = Begin(
            "serve", "--empty", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data);
        var ended = service.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(service.listening.Task, ended);
        Assert.True(service.listening.Task.IsCompleted, $"The service did not start: {service.said}");
        return service;
    }

    /// <summary>Runs a verb of the command line to its end and gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> Run(params string[] words)
    {
        using var verb = Begin(words);
        await verb.process.WaitForExitAsync(TestContext.Current.CancellationToken);
        lock (verb.said)
        {
            return (verb.process.ExitCode, verb.said.ToString());
        }
    }

    /// <summary>Starts the program with the words behind its name.</summary>
    public static ServiceProcess Begin(params string[] words) => new(Process.Start(new ProcessStartInfo(program, words)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Whether the process came to an end.</summary>
    public bool HasEnded => process.HasExited;

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
