using Npgsql;

namespace Ledger.Web.Tests.Support;

/// <summary>
/// The database every test database is a copy of; built once, by the first class that asks.
/// </summary>
internal sealed class DatabaseTemplate : IDisposable
{
    public const string Name = "tpl";

    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _built;

    public async Task EnsureBuiltAsync(Func<string, string> addressOf, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (!_built)
            {
                await BuildAsync(addressOf, ct);
                _built = true;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task BuildAsync(Func<string, string> addressOf, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection(addressOf("ledger")))
        {
            await connection.OpenAsync(ct);
            await using var create = new NpgsqlCommand($"create database {Name}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }

        await TemplateSchema.ApplyAsync(addressOf(Name), ct);
        // A template that anybody is connected to cannot be copied, and pools keep connections.
        await using var pool = new NpgsqlConnection(addressOf(Name));
        NpgsqlConnection.ClearPool(pool);
    }
}
