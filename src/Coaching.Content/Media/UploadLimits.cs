using Microsoft.EntityFrameworkCore;

namespace Coaching.Content.Media;

/// <summary>How many files one person may send, and how much room they may take: a disk that is full stops the whole centre.</summary>
public sealed class UploadLimits(TimeProvider clock)
{
    /// <summary>Files within an hour.</summary>
    public const int MostAnHour = 20;

    /// <summary>Room for those who write content, in bytes.</summary>
    public const long OfAuthors = 2_000_000_000;

    /// <summary>Room for what comes with messages, in bytes.</summary>
    public const long OfMessages = 200_000_000;

    /// <summary>Looks at what a person has sent before.</summary>
    /// <param name="sent">All that the person has sent and that is still kept.</param>
    /// <param name="room">Bytes the person may fill.</param>
    /// <param name="cancellationToken">To stop.</param>
    /// <exception cref="MediaRefusedException">It is enough; the text says until when or how much.</exception>
    public async Task Check(IQueryable<SentFile> sent, long room, CancellationToken cancellationToken)
    {
        var hourAgo = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        if (await sent.CountAsync(s => s.AtUtc > hourAgo, cancellationToken) >= MostAnHour)
        {
            throw new MediaRefusedException(/*text*/ "You have sent {0} files within an hour. Wait an hour, then go on.", MostAnHour);
        }

        if (await sent.SumAsync(s => s.Size, cancellationToken) >= room)
        {
            throw new MediaRefusedException(/*text*/ "Your files take up the {0} MB that you have. Remove some of them, or ask the centre.", room / 1_000_000);
        }
    }
}

/// <summary>A file that a person has sent.</summary>
public sealed record SentFile
{
    public required DateTime AtUtc { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }
}
