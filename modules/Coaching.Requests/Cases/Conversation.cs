using Coaching.Kernel.Changes;
using Coaching.Kernel.Data;
using Coaching.Requests.Files;
using Coaching.Requests.Mails;
using Microsoft.AspNetCore.Http;

namespace Coaching.Requests.Cases;

/// <summary>What both sides write to each other, and what that does to the request. One save for each message. A file
/// that may not be attached throws <see cref="Coaching.Content.Media.MediaRefusedException"/> before anything is stored.</summary>
internal sealed class Conversation(PortalDb db, CaseChanges changes, Upload upload, RequestMails mails, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The requester writes; a request that waited goes on, one that was closed not long ago is opened again.</summary>
    public Task<Written> Reply(CoachingRequest request, string body, IFormFile? file, CancellationToken cancellationToken) => Write(
        request, request.RequesterId, body, file, isNote: false, cancellationToken,
        fresh =>
        {
            if (!fresh.Reopen(Now))
            {
                fresh.Replied(Now);
            }

            return mails.RequesterWrote(fresh, cancellationToken);
        });

    /// <summary>The coach writes to the requester; the first time, the clock stops.</summary>
    public Task<Written> Answer(CoachingRequest request, string coachId, string body, IFormFile? file, CancellationToken cancellationToken) => Write(
        request, coachId, body, file, isNote: false, cancellationToken,
        fresh =>
        {
            if (fresh.FirstAnswerUtc is null)
            {
                db.Changed(ChangeExtensions.Figures);
            }

            fresh.Answered(coachId, Now);
            return mails.CoachWrote(fresh, cancellationToken);
        });

    /// <summary>A note that the requester never sees.</summary>
    public Task<Written> Note(CoachingRequest request, string coachId, string body, IFormFile? file, CancellationToken cancellationToken) =>
        Write(request, coachId, body, file, isNote: true, cancellationToken, _ => Task.CompletedTask);

    private async Task<Written> Write(
        CoachingRequest request, string authorId, string body, IFormFile? file, bool isNote, CancellationToken cancellationToken, Func<CoachingRequest, Task> effect)
    {
        var attachment = file is null ? null : await upload.Take(request, authorId, file, cancellationToken);
        var written = await changes.Change(
            request.Id,
            async fresh =>
            {
                if (fresh.IsOver && !(authorId == fresh.RequesterId && fresh.MayReopen(Now)))
                {
                    return false;
                }

                var message = new Message { RequestId = fresh.Id, AuthorId = authorId, FromRequester = authorId == fresh.RequesterId, Private = isNote, AtUtc = Now, Body = body };
                message.Attachments.AddRange(attachment is null ? [] : [attachment]);
                db.Add(message);
                await effect(fresh);
                return true;
            },
            cancellationToken);
        if (!written && attachment is not null)
        {
            await upload.Forget(attachment);
        }

        return written ? Written.Done : Written.TooLate;
    }
}
