using System.ComponentModel;
using System.Diagnostics;

namespace Ledger.Web.Hosting.EmbeddedDatabase;

/// <summary>What a finished program left behind: its exit code and everything it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>
/// Runs a program to its end and keeps its words. A program that is not there answers 127, as in a shell.
/// </summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(IEnumerable<string> line, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe([.. line]) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return new CommandResult(127, missing.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return new CommandResult(process.ExitCode, $"{await output}{await errors}".Trim());
    }

    private static ProcessStartInfo Describe(string[] line)
    {
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A folder every user may enter: the caller's may be closed to the user PostgreSQL runs as.
            WorkingDirectory = "/",
        };
        // Their words are read by this code, so they come in one language whatever the machine speaks.
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
