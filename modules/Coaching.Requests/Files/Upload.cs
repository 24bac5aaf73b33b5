using Coaching.Content.Items;
using Coaching.Content.Media;
using Coaching.Content.Media.Checks;
using Coaching.Kernel.Data;
using Coaching.Kernel.Files;
using Coaching.Requests.Cases;
using Microsoft.AspNetCore.Http;

namespace Coaching.Requests.Files;

/// <summary>Takes in what was uploaded with a message.</summary>
internal sealed class Upload(PortalDb db, IFileStore files, UploadLimits limits)
{
    /// <summary>Checks a file as the media library does, and stores it under a name of the portal's own.</summary>
    /// <exception cref="MediaRefusedException">Such a file may not be attached, or the person has sent enough.</exception>
    public async Task<Attachment> Take(CoachingRequest request, string personId, IFormFile file, CancellationToken cancellationToken)
    {
        var sent = db.Messages.Where(m => m.AuthorId == personId)
            .SelectMany(m => m.Attachments, (m, a) => new SentFile { AtUtc = m.AtUtc, Size = a.Size });
        await limits.Check(sent, UploadLimits.OfMessages, cancellationToken);
        await using var content = file.OpenReadStream();
        var name = Clean(file.FileName);
        var accepted = await FileCheck.Of(name, content, MediaOrigin.Upload, cancellationToken);
        var stored = $"requests/{request.ContentItemId}/{ContentIds.New()}{Path.GetExtension(name).ToLowerInvariant()}";
        await files.Save(stored, new MemoryStream(accepted.Bytes, writable: false), cancellationToken);
        return new Attachment { Name = name, Stored = stored, ContentType = accepted.Type, Size = accepted.Bytes.Length };
    }

    /// <summary>Takes a file away again, when the message it came with could not be stored.</summary>
    public Task Forget(Attachment attachment) => files.Remove(attachment.Stored);

    private static string Clean(string name)
    {
        var last = Path.GetFileName(name.Replace('\\', '/'));
        var clean = new string([.. last.Where(c => !char.IsControl(c))]);
        var extension = Path.GetExtension(clean) is { Length: <= 10 } known ? known : string.Empty;
        return clean.Length <= Attachment.NameMaxLength ? clean : clean[..(Attachment.NameMaxLength - extension.Length)] + extension;
    }
}
