using System.Security.Cryptography;
using Ledger.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Ledger.Web.Papers;

/// <summary>A file as it is kept.</summary>
/// <param name="Sha256">Its name: the SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="Name">What the file was called where it came from.</param>
public sealed record Attachment(string Sha256, string MediaType, string Name, long Size);

/// <summary>Keeps files once under the SHA-256 of their bytes; nothing is ever changed or deleted.</summary>
public sealed class AttachmentStore(NpgsqlDataSource source)
{
    /// <summary>The largest file, in MiB.</summary>
    public const int LargestMiB = 10;

    private const int LongestName = 120;

    private const string SaveSql = """
        with kept as (
            insert into ledger.attachment (tenant, sha256, media_type, name, bytes, uploaded_by)
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing)
        insert into ledger.attachment_unit (tenant, sha256, unit) values ($1, $2, $7) on conflict do nothing
        """;

    private const string ReadableSql = """
        from ledger.attachment a where a.tenant = $1 and a.sha256 = any ($2)
            and exists (select from ledger.attachment_unit u
                        where u.tenant = a.tenant and u.sha256 = a.sha256 and u.unit = any ($3))
        """;

    /// <summary>The refusal of bytes that are not kept; null when they are.</summary>
    public static Refusal? Judge(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 0 ? new FileEmpty { Field = "files" }
        : bytes.Length > LargestMiB << 20 ? new FileTooLarge(LargestMiB) { Field = "files" }
        : FileKind.Of(bytes) is null ? new FileKindUnknown { Field = "files" }
        : null;

    /// <summary>Keeps a file for a unit; the same bytes again only add the unit.</summary>
    public async Task<Attachment> Save(
        string tenant, string unit, string? name, byte[] bytes, string by, CancellationToken cancellation)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var kind = FileKind.Of(bytes) ?? throw new InvalidOperationException("Judge the bytes first.");
        var attachment = new Attachment(sha, kind.MediaType, Plain(name, sha, kind), bytes.Length);
        await using var save = source.CreateCommand(SaveSql);
        save.Parameters.AddWithValue(tenant);
        save.Parameters.AddWithValue(sha);
        save.Parameters.AddWithValue(attachment.MediaType);
        save.Parameters.AddWithValue(attachment.Name);
        save.Parameters.AddWithValue(NpgsqlDbType.Bytea, bytes);
        save.Parameters.AddWithValue(by);
        save.Parameters.AddWithValue(unit);
        await save.ExecuteNonQueryAsync(cancellation);
        return attachment;
    }

    /// <summary>What is known of files, among those that the reader of the units may see.</summary>
    public async Task<IReadOnlyList<Attachment>> Find(
        string tenant, IReadOnlyList<string> units, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        await using var find = Ask("select a.sha256, a.media_type, a.name, octet_length(a.bytes)", tenant, units, names);
        var found = new List<Attachment>();
        await using var row = await find.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            found.Add(new Attachment(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3)));
        }

        return found;
    }

    /// <summary>The bytes of a file; null when there is none that the reader may see.</summary>
    public async Task<byte[]?> Bytes(
        string tenant, IReadOnlyList<string> units, string name, CancellationToken cancellation)
    {
        await using var read = Ask("select a.bytes", tenant, units, [name]);
        return (byte[]?)await read.ExecuteScalarAsync(cancellation);
    }

    private NpgsqlCommand Ask(
        string select, string tenant, IReadOnlyList<string> units, IReadOnlyList<string> names)
    {
        var ask = source.CreateCommand($"{select} {ReadableSql}");
        ask.Parameters.AddWithValue(tenant);
        ask.Parameters.AddWithValue(names.ToArray());
        ask.Parameters.AddWithValue(units.ToArray());
        return ask;
    }

    /// <summary>A name without folders and control characters, ending as its content demands.</summary>
    private static string Plain(string? name, string sha, FileKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>'))).Trim();
        var stem = Path.GetFileNameWithoutExtension(plain) is { Length: > 0 } s ? s : sha[..12];
        return stem[..Math.Min(stem.Length, LongestName)] + kind.Extension;
    }
}
