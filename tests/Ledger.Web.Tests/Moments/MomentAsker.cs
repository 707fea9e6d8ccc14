using System.Collections.Concurrent;
using Ledger.Domain.Kernel;
using Ledger.Web.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Web.Tests.Moments;

/// <summary>
/// Asks for balances, trail, journal, growth and feed at moments from an hour ago to just ahead, and asks again what
/// was asked before; the answers must be the same to the byte.
/// </summary>
internal sealed class MomentAsker(
    RunningService service, ConcurrentDictionary<string, string> answers, int seed) : IDisposable
{
    private readonly HttpClient reader = service.As($"reader{seed}", Desk.Root, [Role.Auditor]);
    private readonly Random chance = new(seed);
    private long latest;

    /// <summary>How many answers were compared with one given before.</summary>
    public int Repeated { get; private set; }

    /// <summary>How many of the moments were within a tenth of a second of the asking.</summary>
    public int JustPast { get; private set; }

    /// <summary>Asks a new question and at once again, and one of the questions that anybody asked before.</summary>
    public async Task AskAgain()
    {
        var question = NewQuestion();
        await Ask(question);
        await Ask(question);
        await Ask(answers.Keys.ElementAt(chance.Next(answers.Count)));
    }

    /// <summary>Asks every question once more.</summary>
    public async Task AskAllAgain()
    {
        foreach (var question in answers.Keys)
        {
            await Ask(question);
        }
    }

    public void Dispose() => reader.Dispose();

    private string NewQuestion()
    {
        var knownAt = InstantPattern.ExtendedIso.Format(SystemClock.Instance.GetCurrentInstant() + Distance());
        return (chance.Next(8) switch
        {
            0 => "/api/balances?",
            1 => $"/api/balances?on=2026-0{chance.Next(1, 9)}-15&",
            2 => $"/api/balances?unit={Forms.First}&",
            3 => $"/api/journal?unit={Forms.First}&size=500&",
            4 => $"/api/trail?unit={SampleStreet.Communities[chance.Next(12)]}&size=500&",
            5 => "/api/trail?kind=allocation-drafted&size=500&",
            6 => "/api/growth?by=year&",
            _ => $"/api/feed?after={latest}&",
        }) + $"knownAt={Uri.EscapeDataString(knownAt)}";
    }

    /// <summary>From an hour ago to some milliseconds ahead; most often just past.</summary>
    private Duration Distance()
    {
        var kind = chance.Next(10);
        JustPast += kind > 2 ? 1 : 0;
        return kind switch
        {
            0 => -Duration.FromHours(1),
            1 => -Duration.FromSeconds(chance.Next(1, 10)),
            2 => -Duration.FromMilliseconds(chance.Next(100, 1_000)),
            < 8 => -Duration.FromTicks(chance.Next(0, 100_000)),
            8 => Duration.Zero,
            _ => Duration.FromMilliseconds(chance.Next(1, 20)),
        };
    }

    private async Task Ask(string question)
    {
        using var response = await reader.GetAsync(
            new Uri(question, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{question}: {text}");
        var before = answers.GetOrAdd(question, text);
        if (!ReferenceEquals(before, text))
        {
            Assert.True(before == text, $"seed {seed}, {question}:{Environment.NewLine}{before}{Environment.NewLine}{text}");
            Repeated++;
        }

        using var json = System.Text.Json.JsonDocument.Parse(text);
        latest = Math.Max(latest, json.RootElement.GetProperty("sequence").GetInt64());
    }
}
