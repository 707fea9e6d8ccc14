using System.Text;
using Ledger.Domain.Integrity;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Integrity;

public sealed class EventReceiptTests
{
    private const string Text = """
        ledger.street.example/fund
        receipt
        12
        account/990101001001/party-work/2026
        3
        00000000-0000-4000-8000-000000000001
        2026-01-05T02:00:00.000000Z
        37e0d6319165e1d5f7ac221c0476cb104096c3a885f60e43a944ff482e8d16ba

        """;

    [Fact]
    public void has_one_text_and_is_read_from_no_other()
    {
        var receipt = EventReceipt.Parse(Text)!;
        Assert.Equal(("account/990101001001/party-work/2026", 12L, 3L), (receipt.Stream, receipt.Sequence, receipt.Version));
        Assert.Equal(Instant.FromUtc(2026, 1, 5, 2, 0), receipt.At);
        Assert.Equal(Text, receipt.Text);
        foreach (var (was, now) in ((string, string)[])
            [
                ("receipt\n", "checkpoint\n"), ("\n3\n", "\n03\n"), ("\n12\n", "\n+12\n"), (".000000Z", "Z"),
                ("37e0d6", "37E0D6"), ("16ba\n", "16ba"), ("16ba\n", "16ba\n\n"), ("receipt\n", ""),
            ])
        {
            Assert.Null(EventReceipt.Parse(Text.Replace(was, now, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void is_no_checkpoint_and_a_checkpoint_is_no_receipt()
    {
        Assert.Null(Checkpoint.Parse(Text));
        Assert.Null(EventReceipt.Parse(new Checkpoint("ledger.street.example/fund", 3, Digest.Zero).Text));
    }

    [Fact]
    public void its_digest_knows_the_meaning_and_neither_the_order_nor_who_it_was()
    {
        var digest = DigestOf("""{"amount": 1250, "payee": "1", "pii": {"name": "某甲（演示）"}}""");
        Assert.Equal(digest, DigestOf("""{"payee":"1","amount":1250}"""));
        Assert.NotEqual(digest, DigestOf("""{"payee":"1","amount":1251}"""));
        Assert.NotEqual(DigestOf("[1.10]"), DigestOf("[1.1]"));
    }

    private static Digest DigestOf(string json) => EventReceipt.DigestOf(Encoding.UTF8.GetBytes(json));
}
