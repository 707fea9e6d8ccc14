using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Writers;

/// <summary>One of many who record at the same time: three people at one desk, with chances of their own.</summary>
public abstract class Writer : IDisposable
{
    private readonly Tally tally;
    private volatile int commands;
    private int sent;

    protected Writer(IPeople people, Tally tally, int seed, int commands)
    {
        (this.tally, this.commands) = (tally, commands);
        Chance = new Random(seed);
        Recorder = people.ClientOf($"recorder{seed}", Role.Recorder);
        Approver = people.ClientOf($"approver{seed}", Role.Approver);
        Payer = people.ClientOf($"payer{seed}", Role.Payer);
    }

    protected Random Chance { get; }

    protected HttpClient Recorder { get; }

    protected HttpClient Approver { get; }

    protected HttpClient Payer { get; }

    protected bool HasTime => sent < commands;

    /// <summary>Sends commands until all are sent.</summary>
    public async Task Work()
    {
        while (HasTime)
        {
            await GoOn();
        }
    }

    /// <summary>Lets the writer end after what it is about.</summary>
    public void Stop() => commands = 0;

    public void Dispose()
    {
        Recorder.Dispose();
        Approver.Dispose();
        Payer.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends the next command or the next few.</summary>
    protected abstract Task GoOn();

    protected async Task<Reply> Send(HttpClient person, string path, object body)
    {
        sent++;
        return tally.Count(await person.Send(path, body));
    }

    /// <summary>A chance of so many in a hundred.</summary>
    protected bool Chances(int percent) => Chance.Next(100) < percent;

    /// <summary>An amount of up to so many yuan.</summary>
    protected string Amount(int yuan)
    {
        var fen = Chance.Next(1, yuan * 100);
        return string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");
    }

    /// <summary>A day between February and October.</summary>
    protected string Day() => string.Create(
        CultureInfo.InvariantCulture, $"2026-{Chance.Next(2, 11):00}-{Chance.Next(1, 29):00}");
}
