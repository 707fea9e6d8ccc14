using CsCheck;
using Ledger.Web.Shell.Moments;
using NodaTime;

namespace Ledger.Web.Tests.Shell;

public sealed class MomentReaderTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 20, 0);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", " ")]
    [InlineData("2026-11-23", null)]
    public void nothing_asked_or_today_asked_is_now(string? on, string? knownAt) =>
        Assert.True(MomentReader.Read(on, knownAt, Now).IsNow);

    [Fact]
    public void a_business_date_in_the_past_or_ahead_is_not_now()
    {
        Assert.False(MomentReader.Read("2026-03-31", null, Now).IsNow);
        Assert.False(MomentReader.Read("2027-01-01", null, Now).IsNow);
        Assert.Equal(new LocalDate(2026, 3, 31), MomentReader.Read(" 2026-03-31 ", null, Now).On);
    }

    [Theory]
    [InlineData("2026-04-05T10:00")]
    [InlineData("2026-04-05T10:00:00")]
    [InlineData("2026-04-05T02:00:00Z")]
    [InlineData("2026-04-05T10:00:00+08:00")]
    [InlineData("2026-04-05T10:00:00 08:00")]
    [InlineData(" 2026-04-05T10:00 ")]
    public void known_at_is_an_instant_or_a_local_time_of_shanghai(string knownAt) =>
        Assert.Equal(Instant.FromUtc(2026, 4, 5, 2, 0), MomentReader.Read(null, knownAt, Now).KnownAt);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("2026-3-5")]
    [InlineData("20260305")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-03-05' or 1=1")]
    [InlineData("２０２６-03-05")]
    public void a_business_date_that_cannot_be_read_is_a_fault(string on)
    {
        var moment = MomentReader.Read(on, null, Now);
        Assert.Equal([MomentFault.OnUnreadable], moment.Faults);
        Assert.False(moment.IsNow);
    }

    [Theory]
    [InlineData("2026-04-05", MomentFault.KnownAtUnreadable)]
    [InlineData("2026-04-05T25:00", MomentFault.KnownAtUnreadable)]
    [InlineData("now", MomentFault.KnownAtUnreadable)]
    [InlineData("-1", MomentFault.KnownAtUnreadable)]
    [InlineData("2026-11-23T04:01", MomentFault.KnownAtAhead)]
    [InlineData("2999-01-01T00:00:00Z", MomentFault.KnownAtAhead)]
    public void a_recording_time_that_cannot_be_read_or_lies_ahead_is_a_fault(string knownAt, MomentFault fault) =>
        Assert.Equal([fault], MomentReader.Read(null, knownAt, Now).Faults);

    [Fact]
    public void both_dates_can_be_wrong_at_once() =>
        Assert.Equal([MomentFault.OnUnreadable, MomentFault.KnownAtUnreadable], MomentReader.Read("x", "y", Now).Faults);

    [Fact]
    public void any_text_is_read_or_faulted_and_never_throws() =>
        Gen.Select(Gen.String, Gen.String).Sample((on, knownAt) =>
        {
            var moment = MomentReader.Read(on, knownAt, Now);
            Assert.True(moment.IsNow || moment.On is not null || moment.KnownAt is not null || moment.Faults.Count > 0);
        });

    [Fact]
    public void the_picker_never_loses_what_was_known_at_the_instant() =>
        Gen.Long[0, 20_000_000_000_000_000].Sample(ticks =>
        {
            var instant = NodaConstants.UnixEpoch + Duration.FromTicks(ticks);
            var again = MomentReader.InstantOf(MomentReader.PickerText(instant));
            Assert.InRange((again!.Value - instant).TotalNanoseconds, 0, 1_000_000);
        });

    [Fact]
    public void the_picker_shows_a_whole_minute_as_a_minute() =>
        Assert.Equal("2026-04-05T10:00", MomentReader.PickerText(Instant.FromUtc(2026, 4, 5, 2, 0)));
}
