using Ledger.Domain.Kernel;
using Marten;
using Npgsql;
using Weasel.Postgresql;

namespace Ledger.Web.Hosting.Storage;

/// <summary>Which program created the tables and functions, so that the same one need not compare all of them again.</summary>
internal static class CreatedBy
{
    /// <summary>The builds that have a say in what is created.</summary>
    public static string ThisProgram { get; } = string.Join(' ',
        new[] { typeof(LedgerStore), typeof(Money), typeof(DocumentStore), typeof(PostgresqlMigrator) }
            .Select(type => type.Module.ModuleVersionId.ToString("n")));

    /// <summary>The program that did it last; null when none has finished.</summary>
    public static async Task<string?> Reads(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var there = new NpgsqlCommand("select to_regclass('audit.created_by') is not null", connection);
        if (await there.ExecuteScalarAsync(cancellation) is not true)
        {
            return null;
        }

        await using var ask = new NpgsqlCommand("select program from audit.created_by order by at desc limit 1", connection);
        return await ask.ExecuteScalarAsync(cancellation) as string;
    }

    /// <summary>Notes that this program did it, all of it.</summary>
    public static async Task Note(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (await Reads(connection, cancellation) != ThisProgram)
        {
            await using var note = new NpgsqlCommand("insert into audit.created_by (program) values ($1)", connection);
            note.Parameters.AddWithValue(ThisProgram);
            await note.ExecuteNonQueryAsync(cancellation);
        }
    }
}
