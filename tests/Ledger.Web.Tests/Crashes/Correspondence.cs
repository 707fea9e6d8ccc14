using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Ledger.Domain.Kernel;

namespace Ledger.Web.Tests.Crashes;

/// <summary>A command as it was sent, and every answer that came.</summary>
internal sealed class Letter(string key, Uri address, string body, Role role)
{
    public string Key => key;

    public Uri Address => address;

    public string Body => body;

    public Role Role => role;

    /// <summary>How often it was sent and no answer came, or one that leaves open what happened.</summary>
    public int Unanswered { get; set; }

    /// <summary>The status of the answer that settled it.</summary>
    public int Status { get; set; }

    /// <summary>The receipt or the refusal.</summary>
    public string Answer { get; set; } = "";

    /// <summary>Whether the answer was one given before, so that a sending without an answer had been recorded.</summary>
    public bool Replayed { get; set; }

    /// <summary>The facts that the receipt names.</summary>
    public IReadOnlyList<(string Stream, long Version)> Facts => Status != 201
        ? []
        : [.. JsonDocument.Parse(Answer).RootElement.GetProperty("facts").EnumerateArray()
            .Select(f => (f.GetProperty("stream").GetString()!, f.GetProperty("version").GetInt64()))];
}

/// <summary>
/// Everything that was sent and answered. A command that gets no answer is sent again under its key, once the service
/// is back, until it is answered.
/// </summary>
internal sealed class Correspondence
{
    private const int MostTries = 5_000;

    private readonly ConcurrentQueue<Letter> letters = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> waiting = [];
    private readonly Lock one = new();
    private volatile TaskCompletionSource back = new();
    private int acknowledged;

    public IReadOnlyCollection<Letter> Letters => letters;

    public int Acknowledged => Volatile.Read(ref acknowledged);

    /// <summary>From now on those without an answer wait.</summary>
    public void Interrupt() => back = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The service is back.</summary>
    public void Resume() => back.TrySetResult();

    /// <summary>Ends when so many commands were acknowledged.</summary>
    public Task Reached(int count)
    {
        lock (one)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((count, reached));
            Tell();
            return reached.Task;
        }
    }

    /// <summary>A client that bears the token and keeps on asking.</summary>
    public HttpClient Client(Uri service, Role role, string token)
    {
        var client = new HttpClient(new Persistent(this, role)) { BaseAddress = service };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    private void Acknowledge()
    {
        lock (one)
        {
            acknowledged++;
            Tell();
        }
    }

    private void Tell() => waiting.RemoveAll(w => w.Count <= acknowledged && w.Reached.TrySetResult());

    /// <summary>Sends until there is an answer that says what became of the command.</summary>
    private sealed class Persistent(Correspondence book, Role role) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var letter = new Letter(request.Headers.GetValues("Idempotency-Key").Single(), request.RequestUri!,
                await request.Content!.ReadAsStringAsync(cancellationToken), role);
            book.letters.Enqueue(letter);
            while (true)
            {
                if (await Try(request, letter, cancellationToken) is { } answer)
                {
                    return answer;
                }

                Assert.True(++letter.Unanswered < MostTries, $"no answer to {letter.Key}: {letter.Answer}");
                await book.back.Task.WaitAsync(cancellationToken);
            }
        }

        private async Task<HttpResponseMessage?> Try(
            HttpRequestMessage request, Letter letter, CancellationToken cancellation)
        {
            try
            {
                using var copy = Copy(request, letter);
                var response = await base.SendAsync(copy, cancellation);
                letter.Answer = await response.Content.ReadAsStringAsync(cancellation);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    response.Dispose();
                    return null;
                }

                letter.Status = (int)response.StatusCode;
                letter.Replayed = response.Headers.TryGetValues("Idempotency-Replayed", out var said)
                    && said.Single() == "true";
                if (letter.Status == 201)
                {
                    book.Acknowledge();
                }

                return response;
            }
            catch (Exception away) when (away is HttpRequestException or IOException)
            {
                letter.Answer = away.Message;
                return null;
            }
        }

        private static HttpRequestMessage Copy(HttpRequestMessage request, Letter letter)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri)
            {
                Content = new StringContent(letter.Body, System.Text.Encoding.UTF8, "application/json"),
            };
            foreach (var (name, values) in request.Headers)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            return copy;
        }
    }
}
